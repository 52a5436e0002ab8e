namespace ChatBot.Benchmarks.Discord;

/// <summary>A MESSAGE_CREATE as Discord sends it in a guild, 1.2 kB long, with one mention.</summary>
internal static class MessageEvent
{
    private const ulong FirstId = 1_300_000_000_000_000_000;
    private const ulong FirstChannel = 1_000_000_000_000_000_000;

    public static string Data(int number, int channels = 50) =>
        $$$"""{"type":0,"tts":false,"timestamp":"2026-01-20T17:24:26.012000+00:00","pinned":false,"nonce":"{{{FirstId + (ulong)number}}}","mentions":[{"username":"ChatBot","public_flags":0,"member":{"roles":[],"premium_since":null,"pending":false,"nick":null,"mute":false,"joined_at":"2024-01-07T15:34:39.563000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},"id":"100000000000000020","global_name":null,"discriminator":"1234","clan":null,"avatar_decoration_data":null,"avatar":null,"bot":true}],"mention_roles":[],"mention_everyone":false,"member":{"roles":["613425648685547541","613425648685547542"],"premium_since":null,"pending":false,"nick":null,"mute":false,"joined_at":"2023-11-07T15:34:39.563000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},"id":"{{{FirstId + (ulong)number}}}","flags":0,"embeds":[],"edited_timestamp":null,"content":"<@100000000000000020> do data engineers at startups do machine learning, or is that question {{{number}}}?","components":[],"channel_type":0,"channel_id":"{{{FirstChannel + (ulong)(number % channels)}}}","author":{"username":"ada","public_flags":64,"primary_guild":null,"id":"200000000000000001","global_name":"Ada","discriminator":"0","clan":null,"avatar_decoration_data":null,"avatar":"a_bab14f271d565501444b2ca3be944b25"},"attachments":[],"guild_id":"290926798999357250"}""";
}
