namespace ChatBot.Conversation;

/// <summary>The last exchanges, by question, by answer and by what was asked where. The oldest is forgotten for a new one.</summary>
internal sealed class ExchangeMemory
{
    private const int Capacity = 10_000;
    private const int GoneCapacity = 1_000;

    private readonly Lock _lock = new();
    private Queue<Exchange> _inOrder = new();
    private readonly Dictionary<string, Exchange> _byQuestion = [];
    private readonly Dictionary<string, Exchange> _byAnswer = [];
    private readonly Dictionary<(string Channel, string Key), Exchange> _byKey = [];
    private readonly HashSet<string> _gone = [];
    private readonly Queue<string> _goneInOrder = new();

    /// <summary>Keeps an exchange; false where its question was deleted before it could be, and the answer should go too.</summary>
    public bool Add(Exchange exchange)
    {
        lock (_lock)
        {
            if (exchange.QuestionMessage is { } deleted && _gone.Contains(deleted)) return false;
            if (exchange.QuestionMessage is { } question && _byQuestion.GetValueOrDefault(question) is { } before) Remove(before);
            while (_inOrder.Count >= Capacity) Remove(_inOrder.Dequeue());
            _inOrder.Enqueue(exchange);
            _byAnswer[exchange.AnswerMessage] = exchange;
            if (exchange.QuestionMessage is { } asked) _byQuestion[asked] = exchange;
            if (exchange.Key is { } key) _byKey[(exchange.Place.Channel, key)] = exchange;
            return true;
        }
    }

    public Exchange? ByQuestion(string message)
    {
        lock (_lock) return _byQuestion.GetValueOrDefault(message);
    }

    public Exchange? ByAnswer(string message)
    {
        lock (_lock) return _byAnswer.GetValueOrDefault(message);
    }

    public Exchange? ByKey(Place place, string key)
    {
        lock (_lock) return _byKey.GetValueOrDefault((place.Channel, key));
    }

    /// <summary>Forgets the exchange of which a message is gone, and tells it.</summary>
    public Exchange? Forget(string message)
    {
        lock (_lock)
        {
            if (_gone.Add(message)) _goneInOrder.Enqueue(message);
            if (_goneInOrder.Count > GoneCapacity) _gone.Remove(_goneInOrder.Dequeue());
            if ((_byQuestion.GetValueOrDefault(message) ?? _byAnswer.GetValueOrDefault(message)) is not { } exchange) return null;
            Remove(exchange);
            return exchange;
        }
    }

    /// <summary>Forgets all that someone asked, and tells how many exchanges that were.</summary>
    public int ForgetAsker(string asker)
    {
        lock (_lock)
        {
            var forgotten = _inOrder.Where(exchange => exchange.Asker == asker).ToList();
            foreach (var exchange in forgotten) Remove(exchange);
            _inOrder = new Queue<Exchange>(_inOrder.Where(exchange => exchange.Asker != asker));
            return forgotten.Count;
        }
    }

    /// <summary>What has been put in another's place since is left alone.</summary>
    private void Remove(Exchange exchange)
    {
        if (ReferenceEquals(_byAnswer.GetValueOrDefault(exchange.AnswerMessage), exchange)) _byAnswer.Remove(exchange.AnswerMessage);
        if (exchange.QuestionMessage is { } question && ReferenceEquals(_byQuestion.GetValueOrDefault(question), exchange)) _byQuestion.Remove(question);
        if (exchange.Key is { } key && ReferenceEquals(_byKey.GetValueOrDefault((exchange.Place.Channel, key)), exchange)) _byKey.Remove((exchange.Place.Channel, key));
    }
}
