using System.Text;

namespace ChatBot.Cli;

/// <summary>
/// Cuts input into lines at line feeds alone, so that a stray carriage return within a question does not make two of it.
/// </summary>
internal sealed class Lines(TextReader input)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly char[] _buffer = new char[4096];
    private int _start;
    private int _end;
    private bool _isFirst = true;

    /// <summary>The next line without its end, or null after the last one.</summary>
    public string? Read()
    {
        StringBuilder? line = null;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf('\n');
            if (feed >= 0)
            {
                _start += feed + 1;
                return Finish(line, rest[..feed]);
            }

            if (!rest.IsEmpty)
                (line ??= new StringBuilder()).Append(rest);
            _start = 0;
            _end = input.Read(_buffer, 0, _buffer.Length);
            if (_end == 0)
                return line is null ? null : Finish(line, []);
        }
    }

    private string Finish(StringBuilder? line, ReadOnlySpan<char> rest)
    {
        var text = line is null ? rest.ToString() : line.Append(rest).ToString();
        if (_isFirst) text = text.TrimStart(ByteOrderMark);
        _isFirst = false;
        return text.EndsWith('\r') ? text[..^1] : text;
    }
}
