using ChatBot.Cli;

SocketCompletions.RunInline();
return await new CommandLine(Shell.OfThisProcess()).RunAsync(args).ConfigureAwait(false);
