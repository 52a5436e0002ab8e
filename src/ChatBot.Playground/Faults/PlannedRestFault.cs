namespace ChatBot.Playground.Faults;

internal sealed class PlannedRestFault(RestFault fault, string? method, string? route, int after, int times)
{
    private int _toPass = after;
    private int _toStrike = times;

    public RestFault Fault { get; } = fault;

    public bool IsSpent => _toStrike == 0;

    /// <summary>A route that ends with * means every one that starts so.</summary>
    public bool IsAbout(string calledMethod, string calledRoute)
    {
        if (method is not null && !method.Equals(calledMethod, StringComparison.OrdinalIgnoreCase)) return false;
        if (route is null) return true;
        return route.EndsWith('*') ? calledRoute.StartsWith(route[..^1], StringComparison.Ordinal) : calledRoute == route;
    }

    public bool Strikes()
    {
        if (_toPass > 0)
        {
            _toPass--;
            return false;
        }

        if (_toStrike != int.MaxValue) _toStrike--;
        return true;
    }
}
