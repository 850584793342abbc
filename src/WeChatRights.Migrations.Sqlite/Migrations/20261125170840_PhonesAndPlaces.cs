using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PhonesAndPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(name: "latitude", table: "stations", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<double>(name: "longitude", table: "stations", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<byte[]>(name: "token_digest", table: "staff_sessions", type: "BLOB", maxLength: 32, nullable: true);

            migrationBuilder.CreateTable(
                name: "staff_phone_codes",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_phone_codes", x => x.staff_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "staff_phones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pin_digest = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    bound_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failed_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_phones", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_sessions_token_digest",
                table: "staff_sessions",
                column: "token_digest",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_staff_phone_codes_digest", table: "staff_phone_codes", column: "digest");

            migrationBuilder.CreateIndex(name: "IX_staff_phones_citizen_id", table: "staff_phones", column: "citizen_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_staff_phones_staff_id", table: "staff_phones", column: "staff_id", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "staff_phone_codes");

            migrationBuilder.DropTable(name: "staff_phones");

            migrationBuilder.DropIndex(name: "IX_staff_sessions_token_digest", table: "staff_sessions");

            migrationBuilder.DropColumn(name: "latitude", table: "stations");

            migrationBuilder.DropColumn(name: "longitude", table: "stations");

            migrationBuilder.DropColumn(name: "token_digest", table: "staff_sessions");
        }
    }
}
