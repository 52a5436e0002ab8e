namespace ChatBot.Settings.Rules;

/// <summary>Settled before the files are read, and so in the environment alone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EnvironmentOnlyAttribute : Attribute;
