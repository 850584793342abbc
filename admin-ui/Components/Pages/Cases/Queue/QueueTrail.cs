using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>
/// What the queue showed last in this circuit, so that a case leads to the one before and after it without going back. A case that has
/// meanwhile left the list keeps its place between its neighbours.
/// </summary>
public sealed class QueueTrail
{
    private Guid _open;
    private int _place = -1;
    private bool _isListed;

    public QueueAddress Address { get; private set; } = new();

    /// <summary>As typed into the search box; never part of an address.</summary>
    public string? NumberPrefix { get; private set; }

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public CaseRow? Previous => Rows.ElementAtOrDefault(_place - 1);

    public CaseRow? Next => _place < 0 ? null : Rows.ElementAtOrDefault(_isListed ? _place + 1 : _place);

    public void Keep(QueueAddress address, string? numberPrefix, IReadOnlyList<CaseRow> rows) =>
        (Address, NumberPrefix, Rows) = (address, numberPrefix, rows);

    /// <summary>This case is open now. One that never stood in the list has no neighbours.</summary>
    public void Arrive(Guid caseId)
    {
        var place = Rows.TakeWhile(row => row.Id != caseId).Count();
        place = place < Rows.Count ? place : -1;
        _isListed = place >= 0;
        _place =
            _isListed ? place
            : caseId == _open ? _place
            : -1;
        _open = caseId;
    }
}
