using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;

namespace ChatBot.Cli;

/// <summary><c>chatbot search</c></summary>
internal sealed class SearchCommand(IKnowledge knowledge, Page page, Shell shell)
{
    private const int MostHits = 100;

    public static Command Create(Startup start)
    {
        var query = QuestionArgument.Create("QUERY", "What to look for.");
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var top = new Option<int>("--top")
        {
            Description = $"How many sections at most, 1 to {MostHits}. [default: 10]",
            HelpName = "N",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, out var count) && count is >= 1 and <= MostHits)
                    return count;
                result.AddError($"--top takes a number from 1 to {MostHits}, not “{result.Tokens[0].Value}”.");
                return 0;
            },
            DefaultValueFactory = _ => 10,
        };
        var command = new Command("search", "Ranks the sections for a query.") { query, json, top };
        command.SetAction(result =>
        {
            var words = QuestionArgument.Text(result, query);
            return start.Run<SearchCommand>(result, search => search.Run(words, result.GetValue(json), result.GetValue(top)));
        });
        return command;
    }

    private int Run(string query, bool json, int top)
    {
        if (QuestionArgument.IsStandardInput(query))
            SearchLines(top);
        else if (json)
            shell.Output.WriteLine(Json(query, top));
        else
            SearchText.Write(page, knowledge.Search(query, top));
        return ExitCode.Ok;
    }

    private void SearchLines(int top)
    {
        var lines = new Lines(shell.Input);
        while (lines.Read() is { } line)
        {
            shell.Output.WriteLine(Json(line, top));
            shell.Output.Flush();
        }
    }

    private string Json(string query, int top) => JsonLine.Of(SearchJson.Of(query, knowledge.Search(query, top)));
}
