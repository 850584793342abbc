using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

/// <summary>
/// The only way from ciphertext to words: checks that the actor may, writes the audit row into the same transaction, and opens
/// only the fields that were named.
/// </summary>
internal sealed class CaseVault(CaseKeyStore keys, ICaseScope scope, CallContext call, AuditTrail audit)
{
    /// <exception cref="DomainException">
    /// <c>not-found</c> when the case lies outside the actor's scope: nobody learns that it exists; <c>minor-access-needed</c> for the file of a child's matter that was not
    /// approved.
    /// </exception>
    public async Task<UnsealedCase> UnsealAsync(Guid caseId, UnsealPurpose purpose, string[] columns, CancellationToken cancellationToken)
    {
        if (await scope.WhyNotUnsealAsync(call, caseId, purpose, cancellationToken) is { } refusal)
        {
            throw new DomainException(refusal);
        }

        var key = await keys.GetAsync(caseId, cancellationToken);
        audit.RecordUnseal(call, caseId, purpose, columns);
        return new UnsealedCase(key, columns);
    }
}

/// <summary>An opened case, limited to the named columns. Keep it no longer than the handler runs.</summary>
internal sealed class UnsealedCase(CaseKey key, string[] columns) : IDisposable
{
    public T Read<T>(SealedField<T> field, Guid rowId, Sealed<T> value)
    {
        if (!columns.Contains(field.Column, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"Column {field.Column} was not named when unsealing.");
        }

        return key.Open(field, rowId, value);
    }

    public T? ReadOptional<T>(SealedField<T> field, Guid rowId, Sealed<T>? value)
        where T : class => value is { } cell ? Read(field, rowId, cell) : null;

    public byte[] ReadBytes(ReadOnlySpan<byte> cell, string place) => key.OpenBytes(cell, place);

    public void Dispose() => key.Dispose();
}
