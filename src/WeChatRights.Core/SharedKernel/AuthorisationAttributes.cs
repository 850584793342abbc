namespace WeChatRights.Core.SharedKernel;

/// <summary>Every command and query carries exactly one of these; an architecture test and the pipeline both refuse a message without.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class AuthorisationAttribute : Attribute;

/// <summary>Anyone, signed in or not.</summary>
public sealed class AllowAnyoneAttribute : AuthorisationAttribute;

/// <summary>A citizen with a live session. What she may see of a complaint is checked again by step-up.</summary>
public sealed class RequireCitizenAttribute : AuthorisationAttribute;

/// <summary>Staff holding the permission in at least one area. The object's own area is checked by <c>…VisibleTo</c>.</summary>
public sealed class RequirePermissionAttribute(Permission permission) : AuthorisationAttribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Any signed-in person of the staff: what concerns only oneself.</summary>
public sealed class RequireStaffAttribute : AuthorisationAttribute
{
    /// <summary>Allowed even while a password set by someone else is still to be changed.</summary>
    public bool DuringPasswordChange { get; init; }
}

/// <summary>Jobs and operators at the console; never reachable over HTTP.</summary>
public sealed class SystemOnlyAttribute : AuthorisationAttribute;
