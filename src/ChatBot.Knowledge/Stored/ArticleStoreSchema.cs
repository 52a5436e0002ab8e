namespace ChatBot.Knowledge.Stored;

/// <summary>The tables of an article store.</summary>
internal static class ArticleStoreSchema
{
    /// <summary>Another number for any change: a store of another one is built again.</summary>
    public const string Format = "1";

    public const string Tables =
        """
        CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles(
            number INTEGER PRIMARY KEY, file TEXT NOT NULL, first_section INTEGER NOT NULL, section_count INTEGER NOT NULL,
            has_certifications INTEGER NOT NULL, title TEXT, date TEXT, url TEXT, categories TEXT, digest INTEGER NOT NULL, source BLOB NOT NULL, length INTEGER NOT NULL);
        CREATE TABLE headings(section INTEGER PRIMARY KEY, key TEXT NOT NULL, heading TEXT NOT NULL);
        CREATE TABLE questions(file TEXT NOT NULL, line INTEGER NOT NULL, question TEXT NOT NULL, sections TEXT NOT NULL);
        CREATE TABLE findings(severity INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, message TEXT NOT NULL);
        """;

    /// <summary>Made once all rows are there, which is quicker.</summary>
    public const string Indexes =
        """
        CREATE UNIQUE INDEX articles_by_file ON articles(file, digest);
        CREATE INDEX articles_by_section ON articles(first_section);
        CREATE INDEX articles_with_certifications ON articles(number) WHERE has_certifications;
        CREATE INDEX headings_by_key ON headings(key);
        CREATE INDEX headings_by_text ON headings(heading COLLATE NOCASE);
        """;
}
