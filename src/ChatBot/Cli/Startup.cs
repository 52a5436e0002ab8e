using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary>Puts the program together for one command.</summary>
internal sealed class Startup(Shell shell, Action<IServiceCollection>? configure)
{
    public int Run<TCommand>(ParseResult result, Func<TCommand, int> run)
        where TCommand : class
    {
        using var host = Build<TCommand>(SharedOptions.SettingsOf(result, shell.CurrentDirectory));
        Validate(host);
        return run(host.Services.GetRequiredService<TCommand>());
    }

    private IHost Build<TCommand>(IEnumerable<KeyValuePair<string, string?>> settings)
        where TCommand : class
    {
        // Nothing is watched and nothing is read but our own settings; hosts that watch "/" take seconds to start.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "chatbot",
            ContentRootPath = shell.ProgramDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddSettings(shell.CurrentDirectory, shell.ProgramDirectory, settings);
        builder.Services
            .AddSingleton(shell)
            .AddSingleton(shell.Time)
            .AddSettings(builder.Configuration)
            .AddCorpus()
            .AddSingleton(_ => shell.OutputIsTerminal ? TerminalPage.On(shell.Output) : (Page)new PlainPage(shell.Output))
            .AddSingleton<Examples>()
            .AddSingleton<ReplyText>()
            .AddSingleton<CertificationPage>()
            .AddSingleton<TCommand>();
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void Validate(IHost host)
    {
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception exception) when (exception is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            throw SettingsException.From(exception);
        }
    }
}
