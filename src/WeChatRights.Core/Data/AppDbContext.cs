using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Data;

/// <summary>
/// The one database of the product. The model is the same on SQLite and MariaDB: UTC instants, enums as text, ids made by the
/// application, no JSON columns, no provider functions. Entities are internal to their modules, so hosts see no sets here.
/// </summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    /// <summary>Set by the call pipeline; saving outside of it keeps the versions as they are.</summary>
    internal DateTimeOffset? SaveInstant { get; set; }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Entity.Touch(Guid.CreateVersion7());
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<DivisionCode>().HaveConversion<DivisionCodeConverter>().HaveMaxLength(12);
        configurationBuilder.Properties<string>().HaveMaxLength(255);
        foreach (var type in SealedTypes())
        {
            configurationBuilder.Properties(type).HaveConversion(typeof(SealedConverter<>).MakeGenericType(type.GetGenericArguments()));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entityType in modelBuilder.Model.GetEntityTypes())
        {
            entityType.SetTableName(SnakeCase(entityType.GetTableName()!));
            foreach (var property in entityType.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    property.SetProviderClrType(typeof(string));
                    property.SetMaxLength(32);
                    property.SetIsUnicode(false);
                }
            }

            if (typeof(Entity).IsAssignableFrom(entityType.ClrType))
            {
                entityType.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
                entityType.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private static IEnumerable<Type> SealedTypes() =>
        typeof(AppDbContext)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(IsSealed)
            .Distinct();

    private static bool IsSealed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>);

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (
                char.IsUpper(name[i])
                && i > 0
                && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && name[i - 1] != '_'))
            )
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
