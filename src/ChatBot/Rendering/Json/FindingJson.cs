using ChatBot.Knowledge;

namespace ChatBot.Rendering.Json;

internal sealed record FindingJson(Severity Severity, string File, int Line, string Message)
{
    public static FindingJson Of(Finding finding) => new(finding.Severity, finding.File, finding.Line, finding.Message);

    public Finding ToFinding() => new(Severity, File, Line, Message);
}
