using System.Globalization;
using System.Text;

namespace ChatBot.Benchmarks.Soak;

/// <summary>Lines over the same time, one below the other, as SVG; dashed lines mark restarts.</summary>
/// <param name="minutes">How long the time is.</param>
/// <param name="marks">The minutes that are marked.</param>
internal sealed class LineChart(double minutes, IReadOnlyList<double> marks)
{
    private const int Width = 860;
    private const int Left = 60;
    private const int PanelHeight = 120;
    private const int PanelGap = 44;
    private const int Ticks = 6;

    private readonly List<(string Title, List<(double X, double Y)> Points)> _panels = [];

    public LineChart Add(string title, IEnumerable<(double X, double Y)> points)
    {
        _panels.Add((title, [.. points]));
        return this;
    }

    public string ToSvg()
    {
        var height = (_panels.Count * (PanelHeight + PanelGap)) + 10;
        var svg = new StringBuilder();
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Append($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        for (var i = 0; i < _panels.Count; i++) Panel(_panels[i].Title, _panels[i].Points, 26 + (i * (PanelHeight + PanelGap)));
        Append($"</svg>");
        return svg.ToString();

        void Append(FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        void Panel(string title, List<(double X, double Y)> points, int top)
        {
            var most = NiceMaximum(points.Select(point => point.Y).DefaultIfEmpty(0).Max());
            Append($"<text x=\"{Left}\" y=\"{top - 8}\" fill=\"#24292f\">{title}</text>");
            foreach (var share in new[] { 0, 0.5, 1 })
            {
                var y = top + (PanelHeight * (1 - share));
                Append($"<path d=\"M{Left} {y:0.#}H{Width - 10}\" stroke=\"#d0d7de\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\" fill=\"#57606a\">{most * share:0.##}</text>");
            }

            for (var tick = 0; tick <= Ticks; tick++)
                Append($"<text x=\"{X(minutes * tick / Ticks):0.#}\" y=\"{top + PanelHeight + 14}\" text-anchor=\"middle\" fill=\"#57606a\">{minutes * tick / Ticks:0.#}{(tick == Ticks ? " min" : "")}</text>");
            foreach (var mark in marks) Append($"<path d=\"M{X(mark):0.#} {top}v{PanelHeight}\" stroke=\"#bf8700\" stroke-dasharray=\"2 3\"/>");
            var line = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):0.#},{top + (PanelHeight * (1 - (point.Y / most))):0.#}")));
            Append($"<polyline points=\"{line}\" fill=\"none\" stroke=\"#0969da\" stroke-width=\"1.2\"/>");
        }

        double X(double minute) => Left + ((Width - 10 - Left) * Math.Min(1, minute / minutes));
    }

    /// <summary>1, 2 or 5 times a power of ten, and not less.</summary>
    private static double NiceMaximum(double most)
    {
        if (most <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return new[] { 1, 2, 5, 10 }.First(factor => factor * power >= most) * power;
    }
}
