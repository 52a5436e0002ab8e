namespace ChatBot.Playground.Faults;

/// <summary>Which requests are struck by what.</summary>
internal sealed class RestFaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedRestFault> _plan = [];

    public void Add(PlannedRestFault fault)
    {
        lock (_gate) _plan.Add(fault);
    }

    public void Clear()
    {
        lock (_gate) _plan.Clear();
    }

    /// <summary>The fault that this request meets, if any; counts the request.</summary>
    public RestFault? Next(string method, string route)
    {
        lock (_gate)
        {
            foreach (var planned in _plan)
            {
                if (!planned.IsAbout(method, route) || !planned.Strikes()) continue;
                if (planned.IsSpent) _plan.Remove(planned);
                return planned.Fault;
            }

            return null;
        }
    }
}
