namespace ChatBot.Playground.Rest;

internal interface IRouteSource
{
    public IEnumerable<ApiRoute> Routes { get; }
}
