using System.Security.Cryptography;
using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

/// <summary>Whether the key file is there, readable, and holds an active key for every purpose. Nothing can be filed or read without.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record CheckKeyRing : IQuery<bool>;

internal sealed class CheckKeyRingHandler(KeyRing ring) : IQueryHandler<CheckKeyRing, bool>
{
    public ValueTask<bool> Handle(CheckKeyRing query, CancellationToken cancellationToken)
    {
        try
        {
            return ValueTask.FromResult(Enum.GetValues<KeyPurpose>().All(purpose => ring.Active(purpose).Material.Length > 0));
        }
        catch (Exception failure)
            when (failure is CryptographicException or IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            return ValueTask.FromResult(false);
        }
    }
}
