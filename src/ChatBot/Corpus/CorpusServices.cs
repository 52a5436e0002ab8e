using ChatBot.Cli;
using ChatBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Corpus;

internal static class CorpusServices
{
    public static IServiceCollection AddCorpus(this IServiceCollection services) => services
        .AddSingleton<CorpusLocation>()
        .AddSingleton<IKnowledge>(provider =>
        {
            var location = provider.GetRequiredService<CorpusLocation>();
            var builder = new KnowledgeBaseBuilder(provider.GetRequiredService<Shell>().Time);
            return new CorpusKnowledge(builder.Build(location.Folder, location.Glossary));
        });
}
