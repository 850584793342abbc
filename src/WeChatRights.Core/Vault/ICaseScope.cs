using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

/// <summary>Says whether the call's actor may open this case for this purpose. The cases module answers; the vault only asks.</summary>
internal interface ICaseScope
{
    /// <returns>Null: it may. Otherwise why not: out of sight it does not exist, a child's file may have to be asked for.</returns>
    Task<DomainError?> WhyNotUnsealAsync(CallContext call, Guid caseId, UnsealPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Whether the case lies in the area for which the call's actor holds the keys.</summary>
    Task<bool> HoldsKeysOfAsync(CallContext call, Guid caseId, CancellationToken cancellationToken);

    /// <summary>Whether the content may be destroyed: the case exists and is finished.</summary>
    Task<bool> MayShredAsync(Guid caseId, CancellationToken cancellationToken);
}
