import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Builds an index of a file of sections (title, tabulator, body), asks it a file of questions and prints figures. */
public final class LuceneSearch {
    private static final long LEAST_NANOS = 2_000_000_000L;

    public static void main(String[] args) throws Exception {
        try (Directory directory = FSDirectory.open(Paths.get(args[2]))) {
            build(Paths.get(args[0]), directory);
            long bytes = 0;
            for (String file : directory.listAll()) bytes += directory.fileLength(file);
            print("bytes", bytes);
            ask(Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8), directory);
        }
    }

    private static void build(Path corpus, Directory directory) throws Exception {
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setRAMBufferSizeMB(192);
        config.setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader reader = Files.newBufferedReader(corpus)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new TextField("title", line.substring(0, tab), Field.Store.NO));
                document.add(new TextField("body", line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
            print("analyze-seconds", (System.nanoTime() - start) / 1e9);
            writer.forceMerge(1);
        }
        print("build-seconds", (System.nanoTime() - start) / 1e9);
    }

    private static void ask(List<String> questions, Directory directory) throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
            List<Query> queries = new ArrayList<>();
            for (String question : questions) queries.add(parse(question));
            rounds(searcher, queries);
            double[] micros = rounds(searcher, queries);
            Arrays.sort(micros);
            print("p50", micros[(int) (micros.length * 0.50)]);
            print("p95", micros[(int) (micros.length * 0.95)]);
            print("p99", micros[(int) (micros.length * 0.99)]);
        }
    }

    private static Query parse(String question) throws Exception {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        try (EnglishAnalyzer analyzer = new EnglishAnalyzer(); TokenStream tokens = analyzer.tokenStream("body", question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                builder.add(new BoostQuery(new TermQuery(new Term("title", term.toString())), 2), Occur.SHOULD);
                builder.add(new TermQuery(new Term("body", term.toString())), Occur.SHOULD);
            }
            tokens.end();
        }
        return builder.build();
    }

    private static double[] rounds(IndexSearcher searcher, List<Query> queries) throws Exception {
        List<Double> micros = new ArrayList<>();
        long begin = System.nanoTime();
        do {
            for (Query query : queries) {
                long start = System.nanoTime();
                searcher.search(query, 10);
                micros.add((System.nanoTime() - start) / 1e3);
            }
        } while (System.nanoTime() - begin < LEAST_NANOS);
        return micros.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %f%n", name, value);
    }
}
