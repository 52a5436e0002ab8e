using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Settings.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary>Puts the program together for one command.</summary>
internal sealed class Startup(Shell shell, Action<IServiceCollection>? configure)
{
    /// <summary>Runs a command that ends by itself: it needs the program's services, but nothing that a host does for them.</summary>
    /// <exception cref="SettingsException">The settings are not valid.</exception>
    public int Run<TCommand>(ParseResult result, Func<TCommand, int> run)
        where TCommand : class
    {
        var settings = ReadValidSettings(result);
        var configuration = new ConfigurationBuilder().Add(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        AddProgram(services, configuration, settings);
        services.AddSingleton<TCommand>();
        configure?.Invoke(services);
        using var provider = services.BuildServiceProvider();
        Validate(provider);
        return run(provider.GetRequiredService<TCommand>());
    }

    /// <summary>A host with the settings, which are valid, the corpus, and what a command needs beside.</summary>
    /// <exception cref="SettingsException">They are not.</exception>
    public IHost Build(ParseResult result, Action<IServiceCollection> addCommand)
    {
        var settings = ReadValidSettings(result);
        // Nothing is watched and nothing is read but our own settings; hosts that watch "/" take seconds to start.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "chatbot",
            ContentRootPath = shell.ProgramDirectory,
            EnvironmentName = settings.Sources.Environment,
        });
        builder.Configuration.Sources.Add(settings);
        AddProgram(builder.Services, builder.Configuration, settings);
        addCommand(builder.Services);
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        try
        {
            Validate(host.Services);
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

    private LiveSettings ReadValidSettings(ParseResult result)
    {
        var settings = ReadSettings(result);
        return SettingsChecker.Check(settings.Snapshot) is { Count: > 0 } faults ? throw SettingsException.From(faults) : settings;
    }

    /// <summary>What every command may need.</summary>
    private void AddProgram(IServiceCollection services, IConfiguration configuration, LiveSettings settings) => services
        .AddSingleton(shell)
        .AddSingleton(shell.Time)
        .AddSingleton(settings)
        .AddSettings(configuration)
        .AddCorpus()
        .AddSingleton(_ => shell.OutputIsTerminal ? TerminalPage.On(shell.Output) : (Page)new PlainPage(shell.Output))
        .AddSingleton<Examples>()
        .AddSingleton<ReplyText>()
        .AddSingleton<CertificationPage>()
        .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")));

    private static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception exception) when (exception is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            throw SettingsException.From(exception);
        }
    }
}
