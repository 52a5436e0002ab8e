namespace ChatBot.Playground.Gateway;

internal enum OutFrameKind
{
    Payload,
    RawText,
    RawBinary,
    TruncatedZlib,
    Close,
    CloseWithoutCode,
    Cut,
}
