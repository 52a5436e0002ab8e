namespace ChatBot.Settings.Rules;

/// <summary>A change in the settings file counts at once; others count from the next start.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class ReloadsAttribute : Attribute;
