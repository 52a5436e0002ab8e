using System.Collections.Immutable;
using ChatBot.Search.Analysis;

namespace ChatBot.Search.Indexing;

/// <summary>Collects documents and makes a <see cref="SearchIndex"/> of them. Not for use by several threads at once.</summary>
public sealed class IndexBuilder
{
    private readonly Analyzer _analyzer;
    private readonly ImmutableArray<string> _fields;
    private readonly FieldLengthsBuilder[] _lengths;
    private readonly PostingsTableBuilder _terms = new(withPositions: true);
    private readonly PostingsTableBuilder _words = new(withPositions: false);
    private readonly List<Token> _tokens = [];
    private int _documentCount;

    /// <summary>Begins an empty index.</summary>
    /// <param name="analyzer">Cuts the text of every field.</param>
    /// <param name="fields">The names of the fields that each document has, different from each other, at most 16.</param>
    public IndexBuilder(Analyzer analyzer, params ReadOnlySpan<string> fields)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        if (fields.Length is 0 or > SearchIndex.MaxFields)
            throw new ArgumentException($"An index has 1 to {SearchIndex.MaxFields} fields.", nameof(fields));
        _analyzer = analyzer;
        _fields = [.. fields];
        if (_fields.Distinct().Count() < _fields.Length) throw new ArgumentException("Each field has a name of its own.", nameof(fields));
        _lengths = [.. _fields.Select(_ => new FieldLengthsBuilder())];
    }

    /// <summary>Adds a document and returns its number, counted from 0.</summary>
    /// <param name="texts">The text of each field, in the order that the fields were named.</param>
    public int Add(params ReadOnlySpan<string> texts)
    {
        if (texts.Length != _fields.Length)
            throw new ArgumentException($"A document has the text of {_fields.Length} fields, not {texts.Length}.", nameof(texts));
        var document = _documentCount++;
        for (var field = 0; field < texts.Length; field++)
        {
            _tokens.Clear();
            _analyzer.Analyze(texts[field], _tokens);
            foreach (var token in _tokens)
            {
                _terms.Add(token.Term, document, field, token.Position);
                _words.Add(token.Word, document, field, token.Position);
            }

            _lengths[field].Add(_tokens.Count);
        }

        return document;
    }

    /// <summary>The index of all documents added so far.</summary>
    public SearchIndex Build() => new(
        _documentCount,
        _fields,
        [.. _lengths.Select(l => l.Build())],
        _terms.Build(),
        _words.Build());
}
