using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

/// <summary>
/// One search over many cases: one purpose, one audit row with the number of cells opened. The caller passes only rows within the
/// actor's sight, and hands nothing out before <see cref="Finish"/> has recorded the search.
/// </summary>
internal sealed class NarrativeSearch(CaseKeyStore keys, AuditTrail audit, CallContext call)
{
    private int _opened;

    public int Opened => _opened;

    /// <summary>Safe to call from several threads.</summary>
    public T Open<T>(CaseKeyRecord record, SealedField<T> field, Guid rowId, Sealed<T> value)
    {
        using var key = keys.Unwrap(record);
        Interlocked.Increment(ref _opened);
        return key.Open(field, rowId, value);
    }

    public void Finish() => audit.RecordSearch(call, _opened);
}
