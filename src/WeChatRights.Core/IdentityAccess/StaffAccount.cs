using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// A person of the federation who signs in with a password and a one-time code. What ASP.NET Core Identity needs is kept here and
/// reached through its user store; the authenticator secret is sealed.
/// </summary>
internal sealed class StaffAccount : Entity
{
    private readonly List<StaffPost> _posts = [];

    private StaffAccount() { }

    public StaffAccount(Guid id, string userName, string displayName, bool isDemo)
        : base(id)
    {
        UserName = userName;
        NormalizedUserName = userName.ToUpperInvariant();
        DisplayName = displayName;
        IsDemo = isDemo;
        SecurityStamp = id.ToString("N");
    }

    public string UserName { get; internal set; } = "";
    public string NormalizedUserName { get; internal set; } = "";
    public string DisplayName { get; private set; } = "";
    public string? OfficePhone { get; private set; }
    public string? PasswordHash { get; internal set; }
    public bool MustChangePassword { get; private set; } = true;
    public string SecurityStamp { get; internal set; } = "";
    public byte[]? AuthenticatorKey { get; internal set; }
    public bool AuthenticatorConfirmed { get; internal set; }

    /// <summary>Digests of the unused recovery codes, separated by semicolons.</summary>
    public string RecoveryCodes { get; internal set; } = "";
    public int AccessFailedCount { get; internal set; }
    public DateTimeOffset? LockoutEnd { get; internal set; }

    /// <summary>The last time step of an accepted one-time code: a code works once.</summary>
    public long LastTotpStep { get; internal set; }
    public bool Disabled { get; private set; }
    public bool IsDemo { get; private set; }

    /// <summary>How often a leave was planned for her or with her as the substitute: two plans at once meet here.</summary>
    public int LeavePlans { get; private set; }
    public IReadOnlyList<StaffPost> Posts => _posts;

    public void Describe(string displayName, string? officePhone)
    {
        DisplayName = displayName;
        OfficePhone = officePhone;
    }

    /// <exception cref="DomainException">The administrators exclude one another and every other role.</exception>
    public void Appoint(Guid postId, StaffRole role, DivisionCode division, bool inCharge)
    {
        if (!RolePermissions.MayHoldTogether([.. _posts.Select(post => post.Role), role]))
        {
            throw new DomainException(StaffErrors.RolesExclude);
        }

        if (StaffPost.LevelOf(role) is { } level && level != division.Level)
        {
            throw new DomainException(StaffErrors.RoleLevelMismatch);
        }

        _posts.Add(new StaffPost(postId, Id, role, division, inCharge));
        RotateStamp();
    }

    /// <exception cref="DomainException"><c>not-found</c> when the person does not hold this post.</exception>
    public void Dismiss(Guid postId)
    {
        if (_posts.RemoveAll(post => post.Id == postId) == 0)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        RotateStamp();
    }

    /// <exception cref="DomainException"><c>not-found</c> when the person does not hold this post.</exception>
    public StaffPost PutInCharge(Guid postId)
    {
        var post = _posts.Find(post => post.Id == postId) ?? throw new DomainException(CommonErrors.NotFound);
        post.TakeCharge();
        return post;
    }

    public void Disable()
    {
        Disabled = true;
        RotateStamp();
    }

    public void Enable() => Disabled = false;

    public void LeavesChanged() => LeavePlans++;

    /// <summary>A wrong password or code. The fifth in a row locks the account; the count then starts anew.</summary>
    /// <returns>Whether this failure locked it.</returns>
    public bool SignInFailed(DateTimeOffset now)
    {
        AccessFailedCount++;
        if (AccessFailedCount < StaffSessionPolicy.MaxFailedTries)
        {
            return false;
        }

        AccessFailedCount = 0;
        LockoutEnd = now + StaffSessionPolicy.Lockout;
        return true;
    }

    public bool LockedAt(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Both factors were right.</summary>
    public void SignInSucceeded()
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Lost or changed telephone: the next sign-in enrols a new authenticator.</summary>
    public void ForgetAuthenticator()
    {
        AuthenticatorKey = null;
        AuthenticatorConfirmed = false;
        RecoveryCodes = "";
        RotateStamp();
    }

    /// <summary>A temporary password set by someone else must be changed at the next sign-in.</summary>
    public void RequirePasswordChange() => MustChangePassword = true;

    public void PasswordChanged() => MustChangePassword = false;

    /// <summary>Every live session and circuit of the account ends within seconds.</summary>
    public void RotateStamp() => SecurityStamp = Guid.CreateVersion7().ToString("N");
}

/// <summary>One role in one division.</summary>
internal sealed class StaffPost
{
    private StaffPost() { }

    public StaffPost(Guid id, Guid staffId, StaffRole role, DivisionCode division, bool inCharge)
    {
        Id = id;
        StaffId = staffId;
        Role = role;
        Division = division;
        InCharge = inCharge;
    }

    public Guid Id { get; private set; }
    public Guid StaffId { get; private set; }
    public StaffRole Role { get; private set; }
    public DivisionCode Division { get; private set; }

    /// <summary>The named person who answers for the unit. New cases go here first.</summary>
    public bool InCharge { get; private set; }

    /// <summary>离岗交接: she is leaving this post since then. Nothing new comes to her any more; what she has is handed over. Null: she stays.</summary>
    public DateTimeOffset? LeavingSince { get; private set; }

    public void TakeCharge() => InCharge = true;

    /// <summary>Someone else now answers for the unit; the post itself stays.</summary>
    public void StepBack() => InCharge = false;

    public void Leave(DateTimeOffset now) => LeavingSince ??= now;

    public void Stay() => LeavingSince = null;

    /// <summary>
    /// Officers belong to one level. The log and the running of the system know no area, so their administrators are the city's. Other
    /// roles belong to any level.
    /// </summary>
    public static DivisionLevel? LevelOf(StaffRole role) =>
        role switch
        {
            StaffRole.VillageOfficer => DivisionLevel.Village,
            StaffRole.StationOfficer => DivisionLevel.Township,
            StaffRole.CountyOfficer => DivisionLevel.County,
            StaffRole.CityOfficer => DivisionLevel.City,
            StaffRole.SystemAdministrator or StaffRole.AuditAdministrator => DivisionLevel.City,
            _ => null,
        };
}

/// <summary>A relative whose matters this person must never handle (信访工作条例 art. 28(3), 回避). Digests only.</summary>
internal sealed class StaffKin
{
    private StaffKin() { }

    public StaffKin(Guid id, Guid staffId, string field, byte[] index)
    {
        Id = id;
        StaffId = staffId;
        Field = field;
        Index = index;
    }

    public Guid Id { get; private set; }
    public Guid StaffId { get; private set; }
    public string Field { get; private set; } = "";
    public byte[] Index { get; private set; } = [];
}

/// <summary>A sign-in of the staff, known to the server and ended by it. The cookie carries only the secret of this row.</summary>
internal sealed class StaffSession
{
    private StaffSession() { }

    public StaffSession(Guid id, Guid staffId, string securityStamp, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        Id = id;
        StaffId = staffId;
        SecurityStamp = securityStamp;
        CreatedAt = LastSeenAt = now;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }
    public Guid StaffId { get; private set; }
    public string SecurityStamp { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Of the bearer token, for a session on a phone; null for one in a browser.</summary>
    public byte[]? TokenDigest { get; private set; }

    public void CarriedBy(byte[] tokenDigest) => TokenDigest = tokenDigest;

    public void Seen(DateTimeOffset now) => LastSeenAt = now;

    /// <summary>After a change of one's own password: the others end, this one goes on.</summary>
    public void Restamp(string securityStamp) => SecurityStamp = securityStamp;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed class StaffAccountConfiguration : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("StaffAccounts");
        builder.Property(account => account.UserName).HasMaxLength(64);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(64);
        builder.Property(account => account.DisplayName).HasMaxLength(64);
        builder.Property(account => account.OfficePhone).HasMaxLength(32);
        builder.Property(account => account.AuthenticatorKey).HasMaxLength(256);
        builder.Property(account => account.RecoveryCodes).HasMaxLength(1000);
        builder.Property(account => account.SecurityStamp).HasMaxLength(40);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasMany(account => account.Posts).WithOne().HasForeignKey(post => post.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(account => account.Posts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class StaffPostConfiguration : IEntityTypeConfiguration<StaffPost>
{
    public void Configure(EntityTypeBuilder<StaffPost> builder)
    {
        builder.ToTable("StaffPosts");
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.HasIndex(post => new { post.Division, post.Role });
    }
}

internal sealed class StaffKinConfiguration : IEntityTypeConfiguration<StaffKin>
{
    public void Configure(EntityTypeBuilder<StaffKin> builder)
    {
        builder.ToTable("StaffKin");
        builder.Property(kin => kin.Id).ValueGeneratedNever();
        builder.Property(kin => kin.Field).HasMaxLength(16);
        builder.Property(kin => kin.Index).HasMaxLength(16);
        builder.HasIndex(kin => kin.Index);
        builder.HasIndex(kin => kin.StaffId);
    }
}

internal sealed class StaffSessionConfiguration : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("StaffSessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.SecurityStamp).HasMaxLength(40);
        builder.Property(session => session.TokenDigest).HasMaxLength(32);
        builder.HasIndex(session => session.StaffId);
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasIndex(session => session.TokenDigest).IsUnique();
    }
}
