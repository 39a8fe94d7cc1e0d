using System.Diagnostics;

namespace Serai.Tests.Support;

/// <summary>Counts the statements sent to the database while it lives, as EF Core's own diagnostics tell of them.</summary>
public sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public StatementCount() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Value => count;

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting")
            Interlocked.Increment(ref count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
