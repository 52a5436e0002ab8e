using System.ComponentModel.DataAnnotations;

namespace ChatBot.Settings.Rules;

/// <summary>What a setting may be, said in the same words wherever it is said: in a fault, in the reference, in the schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class AllowsAttribute : ValidationAttribute
{
    /// <summary>What may be, as it follows “must be”.</summary>
    public abstract string Allowed { get; }

    public override string FormatErrorMessage(string name) => $"must be {Allowed}";
}
