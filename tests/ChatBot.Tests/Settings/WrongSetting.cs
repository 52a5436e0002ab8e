using ChatBot.Tests.Support;
using Xunit.Abstractions;

namespace ChatBot.Tests.Settings;

/// <summary>A row of the table: what somebody set, and what they are told. “./” is the folder that the program is started in.</summary>
public sealed class WrongSetting : IXunitSerializable
{
    private string[] _expected = [];
    private string[] _args = ["ask", "earn?"];
    private Dictionary<string, string> _files = [];
    private Dictionary<string, string> _environment = [];

    public string Name { get; private set; } = "";

    public static WrongSetting Row(string name) => new() { Name = name };

    /// <summary>The settings file.</summary>
    public WrongSetting File(string content) => File("appsettings.json", content);

    public WrongSetting File(string file, string content)
    {
        _files[file] = content;
        return this;
    }

    public WrongSetting Variable(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public WrongSetting Arguments(params string[] args)
    {
        _args = args;
        return this;
    }

    public WrongSetting Says(params string[] lines)
    {
        _expected = lines;
        return this;
    }

    public object[] ToRow() => [this];

    internal async Task<(int ExitCode, string[] Said, string[] Expected)> TryAsync()
    {
        using var session = new Session();
        foreach (var (file, content) in _files) session.Write(file, content);
        foreach (var (name, value) in _environment) session.Environment[name] = value.Replace("./", session.Folder + "/", StringComparison.Ordinal);
        var exitCode = await session.RunAsync(_args);
        Assert.Empty(session.Output);
        return (exitCode, session.Error.Replace(session.Folder + "/", "./", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries), [.. _expected.Select(line => "chatbot: " + line)]);
    }

    public override string ToString() => Name;

    public void Deserialize(IXunitSerializationInfo info)
    {
        Name = info.GetValue<string>(nameof(Name));
        _expected = info.GetValue<string[]>(nameof(_expected));
        _args = info.GetValue<string[]>(nameof(_args));
        _files = Pairs(info.GetValue<string[]>(nameof(_files)));
        _environment = Pairs(info.GetValue<string[]>(nameof(_environment)));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Name), Name);
        info.AddValue(nameof(_expected), _expected);
        info.AddValue(nameof(_args), _args);
        info.AddValue(nameof(_files), _files.SelectMany(pair => new[] { pair.Key, pair.Value }).ToArray());
        info.AddValue(nameof(_environment), _environment.SelectMany(pair => new[] { pair.Key, pair.Value }).ToArray());
    }

    private static Dictionary<string, string> Pairs(string[] flat) => flat.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
