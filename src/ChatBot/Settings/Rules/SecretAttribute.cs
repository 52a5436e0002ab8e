namespace ChatBot.Settings.Rules;

/// <summary>Never shown, and refused where others may read it: in settings files and on the command line.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;
