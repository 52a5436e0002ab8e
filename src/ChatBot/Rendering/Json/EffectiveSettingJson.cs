using ChatBot.Settings;

namespace ChatBot.Rendering.Json;

/// <summary>A setting as <c>config show --json</c> writes it; secrets are “set” or “not set”.</summary>
internal sealed record EffectiveSettingJson(string Key, string? Value, string Source, string? Default, bool Reloads)
{
    public const string DefaultSource = "default";

    public static EffectiveSettingJson Of(EffectiveSetting setting) =>
        new(setting.Path, setting.Value, setting.Origin ?? DefaultSource, EffectiveSetting.TextOf(setting.Key.Default), setting.Key.Reloads);
}
