using System.Globalization;
using ChatBot.Search.Indexer;
using ChatBot.Search.Indexing.Building;

// Indexer FOLDER SEED STEP: changes the index in a folder from a step on, says so after each, and never ends by itself;
// segments are merged in the background meanwhile.
var changing = new ChangingIndex(int.Parse(args[1], CultureInfo.InvariantCulture));
using var index = IndexFolder.Open(args[0], ChangingIndex.Settings);
await using var merges = new BackgroundMerges(index, new LogMergePolicy { MergeFactor = 3, MinMergeDocuments = 20 }, failure => Environment.FailFast("A merge failed.", failure));
for (var step = int.Parse(args[2], CultureInfo.InvariantCulture); ; step++)
{
    changing.Change(index, step);
    Console.WriteLine(step.ToString(CultureInfo.InvariantCulture));
}
