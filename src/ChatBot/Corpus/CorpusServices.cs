using ChatBot.Cli;
using ChatBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Corpus;

internal static class CorpusServices
{
    public static IServiceCollection AddCorpus(this IServiceCollection services) => services
        .AddSingleton<CorpusLocation>()
        .AddSingleton(provider => new KnowledgeBaseBuilder(provider.GetRequiredService<Shell>().Time))
        .AddSingleton<KnowledgeLoader>()
        .AddSingleton(provider => new CurrentKnowledge(provider.GetRequiredService<KnowledgeLoader>().Read()))
        .AddSingleton<IKnowledge>(provider => provider.GetRequiredService<CurrentKnowledge>());
}
