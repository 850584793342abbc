using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Vault;

namespace WeChatRights.Testing;

public static class QuickDigests
{
    private const int Iterations = 1_000;
    private static readonly SlowDigestCost Cheap = new(MemoryKiB: 64, Passes: 1);

    /// <summary>
    /// Slow digests of passwords, numbers and PINs protect people, not tests: there they would be most of the work. What the product really costs a thief is a
    /// test of its own (<c>SlowDigestCostTests</c>), and the processes of EndToEnd pay it in full.
    /// </summary>
    public static IServiceCollection DigestQuickly(this IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = Iterations).AddSingleton(Cheap);
}
