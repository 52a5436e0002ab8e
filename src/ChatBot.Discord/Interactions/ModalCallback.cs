namespace ChatBot.Discord.Interactions;

internal sealed record ModalCallback(int Type, Modal Data);
