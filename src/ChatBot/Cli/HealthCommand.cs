using System.CommandLine;
using System.Net;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot health</c>: asks the bot that runs here whether it is alive; for containers and scripts.</summary>
internal sealed class HealthCommand(IOptions<HealthOptions> options, Shell shell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(Startup start)
    {
        var ready = new Option<bool>("--ready") { Description = "Ask whether it can answer questions, not only whether it is alive." };
        var command = new Command("health", "Asks the bot that runs here, with the same Health:Port, how it is. Exits with 1 where it is not well.") { ready };
        command.SetAction(result => start.Run<HealthCommand>(result, health => health.Run(result.GetValue(ready) ? "readyz" : "healthz")));
        return command;
    }

    private int Run(string page)
    {
        var address = Address();
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, page));
            using var response = http.Send(request);
            using var reader = new StreamReader(response.Content.ReadAsStream());
            shell.Output.WriteLine(reader.ReadToEnd().TrimEnd());
            return response.IsSuccessStatusCode ? ExitCode.Ok : ExitCode.CheckFailed;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            shell.Output.WriteLine($"No bot answers at {address}: {exception.Message}");
            return ExitCode.CheckFailed;
        }
    }

    /// <summary>A bot that listens everywhere listens on loopback too.</summary>
    private Uri Address()
    {
        var address = options.Value.ToAddress();
        if (address.Equals(IPAddress.Any)) address = IPAddress.Loopback;
        if (address.Equals(IPAddress.IPv6Any)) address = IPAddress.IPv6Loopback;
        return new UriBuilder("http", address.ToString(), options.Value.Port).Uri;
    }
}
