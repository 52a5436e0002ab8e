namespace ChatBot.Settings.Rules;

/// <summary>A range of whole numbers. The options generator replaces the framework's own attribute, and with it the sentence.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(int minimum, int maximum) : AllowsAttribute
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override string Allowed => $"a whole number from {minimum} to {maximum}";

    public override bool IsValid(object? value) => value is int number && number >= minimum && number <= maximum;
}
