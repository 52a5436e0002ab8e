using System.ComponentModel.DataAnnotations;

namespace ChatBot.Settings;

/// <summary>A range that says its own sentence. The options generator replaces <see cref="RangeAttribute"/> and with it the sentence.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(int minimum, int maximum) : ValidationAttribute
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override bool IsValid(object? value) => value is int number && number >= minimum && number <= maximum;
}
