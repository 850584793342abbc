using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Vault;

namespace WeChatRights.Hosting.CookieKeys;

/// <summary>Keeps the keys of cookies and forms sealed under the product's key file.</summary>
internal sealed class CookieKeySeal(CookieKeySealer sealer) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement("sealed", Convert.ToBase64String(sealer.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting)))),
            typeof(CookieKeyOpener)
        );
}

/// <summary>Made by the framework, which finds its name beside each sealed key.</summary>
internal sealed class CookieKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<CookieKeySealer>().Open(Convert.FromBase64String(encryptedElement.Value)));
}
