using ChatBot.Cli;
using ChatBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Corpus;

internal static class CorpusServices
{
    public static IServiceCollection AddCorpus(this IServiceCollection services) => services
        .AddSingleton<CorpusLocation>()
        .AddSingleton(provider => new KnowledgeBaseBuilder(provider.GetRequiredService<Shell>().Time))
        .AddSingleton(provider =>
        {
            var location = provider.GetRequiredService<CorpusLocation>();
            return new CurrentKnowledge(provider.GetRequiredService<KnowledgeBaseBuilder>().Build(location.Folder, location.Glossary));
        })
        .AddSingleton<IKnowledge>(provider => provider.GetRequiredService<CurrentKnowledge>());
}
