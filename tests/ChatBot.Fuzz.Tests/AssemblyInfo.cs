// What a case takes of the processor is measured for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
