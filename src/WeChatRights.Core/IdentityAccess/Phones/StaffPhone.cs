using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>The WeChat of a staff member or volunteer, bound to the account, with a PIN of its own: having the phone is not enough.</summary>
internal sealed class StaffPhone : GuessedPin
{
    private StaffPhone() { }

    public StaffPhone(Guid id, Guid staffId, Guid citizenId, byte[] pinDigest, DateTimeOffset now)
        : base(id)
    {
        StaffId = staffId;
        CitizenId = citizenId;
        PinDigest = pinDigest;
        BoundAt = now;
    }

    public Guid StaffId { get; private set; }

    /// <summary>The WeChat user behind the phone.</summary>
    public Guid CitizenId { get; private set; }
    public byte[] PinDigest { get; private set; } = [];
    public DateTimeOffset BoundAt { get; private set; }
}

internal static class BoundPhones
{
    /// <summary>Forgets these phones and ends what is signed in with them.</summary>
    public static async Task LetGoAsync(
        this AppDbContext db,
        Expression<Func<StaffPhone, bool>> which,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var phones = await db.Set<StaffPhone>().Where(which).ToListAsync(cancellationToken);
        var staff = phones.ConvertAll(phone => phone.StaffId);
        db.RemoveRange(phones);
        var sessions = await db.Set<StaffSession>()
            .Where(session => staff.Contains(session.StaffId) && session.TokenDigest != null && session.EndedAt == null)
            .ToListAsync(cancellationToken);
        sessions.ForEach(session => session.End(now));
    }
}

/// <summary>A code shown once in the admin and typed on the phone. One for each person; a new one replaces it.</summary>
internal sealed class StaffPhoneCode
{
    private StaffPhoneCode() { }

    public StaffPhoneCode(Guid staffId) => StaffId = staffId;

    public Guid StaffId { get; private set; }
    public byte[] Digest { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }

    public void Renew(byte[] digest, DateTimeOffset now) => (Digest, ExpiresAt) = (digest, now + StaffSessionPolicy.PhoneCode);
}

internal sealed class StaffPhoneConfiguration : IEntityTypeConfiguration<StaffPhone>, IEntityTypeConfiguration<StaffPhoneCode>
{
    public void Configure(EntityTypeBuilder<StaffPhone> builder)
    {
        builder.ToTable("StaffPhones");
        builder.Property(phone => phone.PinDigest).HasMaxLength(16);
        builder.HasIndex(phone => phone.StaffId).IsUnique();
        builder.HasIndex(phone => phone.CitizenId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffPhoneCode> builder)
    {
        builder.ToTable("StaffPhoneCodes");
        builder.HasKey(code => code.StaffId);
        builder.Property(code => code.StaffId).ValueGeneratedNever();
        builder.Property(code => code.Digest).HasMaxLength(32);
        builder.HasIndex(code => code.Digest);
    }
}
