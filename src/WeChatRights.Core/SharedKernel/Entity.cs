namespace WeChatRights.Core.SharedKernel;

/// <summary>A thing with an identity of its own. Changes only through its methods; concurrent changes are found by <see cref="Version"/>.</summary>
internal abstract class Entity
{
    private readonly List<IDomainEvent> _events = [];

    protected Entity() { }

    protected Entity(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>Changed with every save; a save on a stale value is refused.</summary>
    public Guid Version { get; private set; } = Guid.Empty;

    public IReadOnlyList<IDomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    /// <summary>Called once a save, by the context.</summary>
    internal void Touch(Guid version) => Version = version;

    protected void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);
}
