namespace ChatBot.Playground.Gateway;

internal sealed record OutFrame(OutFrameKind Kind, byte[] Bytes, int Code = 0, string Reason = "");
