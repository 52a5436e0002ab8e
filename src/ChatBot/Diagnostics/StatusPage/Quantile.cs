namespace ChatBot.Diagnostics.StatusPage;

/// <summary>Reads a quantile off a histogram, as Prometheus does: evenly within a bucket.</summary>
internal static class Quantile
{
    /// <summary>Null where nothing was measured; the last bound for what lies above it.</summary>
    public static double? Of(double[] bounds, long[] counts, double share)
    {
        var total = counts.Sum();
        if (total <= 0) return null;
        var rank = share * total;
        var below = 0L;
        for (var i = 0; i < bounds.Length; i++)
        {
            if (below + counts[i] >= rank && counts[i] > 0)
            {
                var lower = i == 0 ? 0 : bounds[i - 1];
                return lower + ((bounds[i] - lower) * ((rank - below) / counts[i]));
            }

            below += counts[i];
        }

        return bounds[^1];
    }
}
