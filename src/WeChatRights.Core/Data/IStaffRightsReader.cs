namespace WeChatRights.Core.Data;

/// <summary>Where the authorisation step learns what a person may do now. The identity module answers.</summary>
internal interface IStaffRightsReader
{
    /// <summary>Null when the session has ended, the account is closed, or its stamp has changed since sign-in.</summary>
    Task<StaffRights?> ReadAsync(StaffActor actor, DateTimeOffset now, CancellationToken cancellationToken);
}
