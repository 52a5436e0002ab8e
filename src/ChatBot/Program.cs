using ChatBot.Cli;

return await new CommandLine(Shell.OfThisProcess()).RunAsync(args).ConfigureAwait(false);
