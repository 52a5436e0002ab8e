using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings.Catalog;

/// <summary>A section of the settings: its options class, and with it its keys, types, ranges, defaults and descriptions.</summary>
internal abstract class SettingsSection(string name, string about)
{
    /// <summary>Its name; empty for what stands in no section.</summary>
    public string Name => name;

    /// <summary>What it is for, in a few words.</summary>
    public string About => about;

    public abstract Type OptionsType { get; }

    public IReadOnlyList<SettingsKey> Keys => field ??= [.. CreateKeys()];

    public abstract void AddTo(IServiceCollection services, IConfiguration configuration);

    /// <summary>What is wrong, each with its key within the section and a sentence's end: <c>must be …</c>.</summary>
    public abstract IEnumerable<(string Key, string Fault)> Validate(IConfiguration configuration);

    /// <summary>The full key and the sentence's end of a failure of the section's validator.</summary>
    public (string Key, string Fault) Read(string failure)
    {
        var parts = failure.Split(": ", 2);
        var member = parts[0].StartsWith("Property ", StringComparison.Ordinal) ? parts[0]["Property ".Length..] : parts[0];
        var key = Prefix + member;
        var fault = parts.Length > 1 ? parts[1] : "is not as it must be";
        if (fault.StartsWith(key + " ", StringComparison.Ordinal)) fault = fault[(key.Length + 1)..];
        return (key, fault.TrimEnd('.'));
    }

    /// <param name="name">The section's name; empty where the options stand in none.</param>
    /// <param name="about">What it is for.</param>
    /// <param name="bind">Sets the options; written where the type is known, so that it is generated.</param>
    public static SettingsSection Of<TOptions, TValidator>(string name, string about, Action<IConfiguration, TOptions> bind)
        where TOptions : class, new()
        where TValidator : IValidateOptions<TOptions>, new() => new Typed<TOptions, TValidator>(name, about, name, bind);

    /// <summary>A section that is a list: the one property of its options.</summary>
    public static SettingsSection List<TOptions, TValidator>(string name, string about, Action<IConfiguration, TOptions> bind)
        where TOptions : class, new()
        where TValidator : IValidateOptions<TOptions>, new() => new Typed<TOptions, TValidator>(name, about, "", bind);

    protected abstract string Prefix { get; }

    protected abstract IEnumerable<SettingsKey> CreateKeys();

    private sealed class Typed<TOptions, TValidator>(string name, string about, string path, Action<IConfiguration, TOptions> bind) : SettingsSection(name, about)
        where TOptions : class, new()
        where TValidator : IValidateOptions<TOptions>, new()
    {
        public override Type OptionsType => typeof(TOptions);

        protected override string Prefix => path.Length == 0 ? "" : path + ":";

        public override void AddTo(IServiceCollection services, IConfiguration configuration)
        {
            var part = PartOf(configuration);
            services.AddOptions<TOptions>().Configure(options => bind(part, options)).ValidateOnStart();
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(part));
            services.AddSingleton<IValidateOptions<TOptions>>(new TValidator());
        }

        public override IEnumerable<(string Key, string Fault)> Validate(IConfiguration configuration)
        {
            var options = new TOptions();
            bind(PartOf(configuration), options);
            return (new TValidator().Validate(Options.DefaultName, options).Failures ?? []).Select(Read);
        }

        protected override IEnumerable<SettingsKey> CreateKeys() => SettingsKey.Of(this, typeof(TOptions), new TOptions(), Prefix);

        private IConfiguration PartOf(IConfiguration configuration) => path.Length == 0 ? configuration : configuration.GetSection(path);
    }
}
