using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;

namespace ChatBot.Cli;

/// <summary><c>chatbot certs</c></summary>
internal sealed class CertsCommand(IKnowledge knowledge, CertificationPage certifications, Shell shell)
{
    public static Command Create(Startup start)
    {
        var role = new Argument<string[]>("ROLE") { Description = "For whom, such as “data engineer”.", Arity = ArgumentArity.ZeroOrMore };
        var vendor = new Option<string>("--vendor") { Description = "Of whom, such as “google”.", HelpName = "V" };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("certs", "Lists certifications, and which of them are retired.") { role, vendor, json };
        command.SetAction(result =>
        {
            var wanted = string.Join(' ', result.GetValue(role) ?? []);
            return start.Run<CertsCommand>(result, certs => certs.Run(wanted, result.GetValue(vendor), result.GetValue(json)));
        });
        return command;
    }

    private int Run(string wanted, string? vendor, bool json)
    {
        var role = string.IsNullOrWhiteSpace(wanted) ? null : wanted;
        var lists = knowledge.FindCertifications(role, vendor);
        if (json)
            shell.Output.WriteLine(JsonLine.Of([.. lists.Select(CertificationListJson.Of)]));
        else
            certifications.Write(lists);
        return ExitCode.Ok;
    }
}
