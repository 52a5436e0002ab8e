using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Settings.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary>Puts the program together for one command.</summary>
internal sealed class Startup(Shell shell, Action<IServiceCollection>? configure)
{
    public int Run<TCommand>(ParseResult result, Func<TCommand, int> run)
        where TCommand : class
    {
        using var host = Build(result, services => services.AddSingleton<TCommand>());
        return run(host.Services.GetRequiredService<TCommand>());
    }

    /// <summary>A host with the settings, which are valid, the corpus, and what a command needs beside.</summary>
    /// <exception cref="SettingsException">They are not.</exception>
    public IHost Build(ParseResult result, Action<IServiceCollection> addCommand)
    {
        var settings = ReadSettings(result);
        if (SettingsChecker.Check(settings.Snapshot) is { Count: > 0 } faults) throw SettingsException.From(faults);
        // Nothing is watched and nothing is read but our own settings; hosts that watch "/" take seconds to start.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "chatbot",
            ContentRootPath = shell.ProgramDirectory,
            EnvironmentName = settings.Sources.Environment,
        });
        builder.Configuration.Sources.Add(settings);
        builder.Services
            .AddSingleton(shell)
            .AddSingleton(shell.Time)
            .AddSingleton(settings)
            .AddSettings(builder.Configuration)
            .AddCorpus()
            .AddSingleton(_ => shell.OutputIsTerminal ? TerminalPage.On(shell.Output) : (Page)new PlainPage(shell.Output))
            .AddSingleton<Examples>()
            .AddSingleton<ReplyText>()
            .AddSingleton<CertificationPage>()
            .AddLogging(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")));
        addCommand(builder.Services);
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        try
        {
            Validate(host);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The settings as they were written, well or not.</summary>
    public LiveSettings ReadSettings(ParseResult result)
    {
        var sources = new SettingsSources(shell, SharedOptions.SettingsOf(result, shell.CurrentDirectory));
        return new LiveSettings(sources, sources.Read());
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
